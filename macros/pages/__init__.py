"""The pages: their parts rendered from the catalogue, and the hook that gives mkdocs the generated ones."""
