# The cycle is the longest number that the tag begins with; a tag that is shorter than every cycle moves on.
FROM eclipse-temurin:17.0.8_7-jre AS build
FROM golang:1.2
FROM postgres:18.1-alpine3.22
FROM node:22-alpine
FROM docker:24-dind
FROM python:3.14.0rc2-slim
