FROM node:24-alpine
ENV HOME_DIR=/home/node
WORKDIR $HOME_DIR/app
FROM mcr.microsoft.com/windows/servercore:ltsc2025
WORKDIR C:/app
