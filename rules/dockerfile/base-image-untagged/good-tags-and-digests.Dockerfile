# A port and a tag, a digest alone, and a tag that is only known when the image is built but is one.
FROM registry.example.com:5000/team/base:1.4
FROM alpine@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
ARG VARIANT
FROM node:${VARIANT}
FROM mcr.microsoft.com/windows/nanoserver:ltsc2025
