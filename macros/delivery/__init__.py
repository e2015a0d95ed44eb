"""The built site made ready for web servers: addresses, policies, header files, compression."""
