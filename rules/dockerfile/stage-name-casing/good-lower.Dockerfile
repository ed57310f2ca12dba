FROM node:24-alpine AS build-base_2
FROM build-base_2
