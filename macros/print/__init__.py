"""What is printed: the catalogue as a PDF, and the pictures for links to the site."""
