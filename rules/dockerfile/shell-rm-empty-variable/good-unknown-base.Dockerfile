FROM eclipse-temurin:21-jre
RUN rm -rf $JAVA_HOME/*
