"""The report on agreement, and the page that tells what it found."""
