"""What tests of several folders use: browsers, servers, spreadsheet engines, copies of the tree."""
