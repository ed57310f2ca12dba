# Neither a stage nor scratch has one.
FROM golang:1.27@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef AS build
FROM build AS test
FROM scratch
