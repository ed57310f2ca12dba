from node:24-alpine as build
from build
