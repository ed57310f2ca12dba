FROM alpine:3.24
LABEL maintainer=jane.doe+shop@example.com
LABEL org.opencontainers.image.authors="Jane Doe <jane@example.com>, joe@example.co.uk"
