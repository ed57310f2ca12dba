FROM node:24-alpine AS build
USER node
FROM mcr.microsoft.com/dotnet/aspnet:10.0
USER $APP_UID:app
