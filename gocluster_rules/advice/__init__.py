"""What to do next: steps that keep their promise, and the shortest path to enough criteria."""
