# There is nothing here but a comment.
