"""The member list: what it says of each member, and what is counted from it."""
