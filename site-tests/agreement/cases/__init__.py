"""Cases in which outputs could come to differ: what somebody fills in, often just at a limit."""
