# finds: base-image-end-of-life (low)
FROM openjdk:8u342-jre-slim AS old
# finds: base-image-end-of-life (low)
FROM eclipse-temurin:16.0.2_7-jdk AS build
# finds: base-image-end-of-life (high)
FROM tomcat:8.5-jdk17
