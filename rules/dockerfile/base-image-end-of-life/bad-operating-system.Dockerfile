# The language is supported, the distribution under it is not.
# finds: base-image-end-of-life (low)
FROM python:3.13-buster
# finds: base-image-end-of-life (low)
FROM mcr.microsoft.com/dotnet/aspnet:6.0
# finds: base-image-end-of-life (low)
FROM alpine:3.15.4
# finds: base-image-end-of-life (high)
FROM rust:1.96-buster
