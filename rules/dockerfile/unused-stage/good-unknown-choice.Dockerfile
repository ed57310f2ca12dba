ARG FLAVOUR=base
FROM node:24-alpine AS base
FROM node:24 AS build
FROM $FLAVOUR
