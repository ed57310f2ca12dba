# Debian gives every release long-term support; the digest does not hide the tag; a Windows image and a stage are none of the table's.
FROM debian:bookworm-slim AS base
FROM base AS next
FROM python:3.14-slim-bookworm@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
FROM mcr.microsoft.com/windows/servercore:ltsc2019
FROM registry.example.com:5000/debian:buster
