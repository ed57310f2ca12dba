# With a default of its own it is another platform than the builder's.
ARG TARGETPLATFORM=linux/arm64
FROM --platform=$TARGETPLATFORM node:24-alpine
