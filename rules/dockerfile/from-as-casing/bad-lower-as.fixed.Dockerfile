# finds: from-as-casing
FROM node:24-alpine AS build
# finds: from-as-casing
FROM build AS test
