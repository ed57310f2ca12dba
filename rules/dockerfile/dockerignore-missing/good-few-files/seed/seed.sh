#!/bin/sh
python3 data.py
