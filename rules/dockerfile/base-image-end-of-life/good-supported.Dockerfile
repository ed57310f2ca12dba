FROM node:24-alpine AS build
FROM mcr.microsoft.com/dotnet/aspnet:10.0
FROM python:3.14-slim-trixie
FROM ubuntu:24.04
