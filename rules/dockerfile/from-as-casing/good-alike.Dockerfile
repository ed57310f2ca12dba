FROM node:24-alpine AS build
FROM build AS as
FROM as
