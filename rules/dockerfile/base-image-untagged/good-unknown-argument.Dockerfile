# What is given on the command line may well have a tag.
ARG BASE
FROM ${BASE}
ARG OTHER=debian:13-slim
