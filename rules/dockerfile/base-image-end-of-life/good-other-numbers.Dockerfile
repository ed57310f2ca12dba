# Numbers that look like old releases of something else: another publisher's node, a version with more digits, an unknown tag.
FROM registry.example.com/tools/node:18
FROM golang:1.26-alpine
FROM node:lts
FROM postgres:18.1
