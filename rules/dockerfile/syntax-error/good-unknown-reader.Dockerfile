# syntax=registry.example.com/build/dockerfile-plus:1
FROM debian:13-slim
INCLUDE+ common.Dockerfile
