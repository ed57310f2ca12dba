# finds: from-as-casing
FROM node:24-alpine as build
# finds: from-as-casing
FROM build As test
