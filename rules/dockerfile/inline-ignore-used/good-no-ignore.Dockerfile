# The image of the shop.
FROM node:24-alpine
