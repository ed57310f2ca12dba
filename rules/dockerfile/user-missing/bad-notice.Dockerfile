# For development purposes only.
# finds: user-missing (low)
FROM golang:1.25
WORKDIR /app
CMD ["go", "run", "."]
