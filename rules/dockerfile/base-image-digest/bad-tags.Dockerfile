# finds: base-image-digest
FROM node:24.9.0-alpine3.22 AS build
ARG BASE=alpine:3.24
# finds: base-image-digest
FROM registry.example.com:5000/team/base
