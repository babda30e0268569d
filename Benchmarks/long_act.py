#!/usr/bin/env python3
"""Writes one act of our own wording with as many articles as asked for. Usage: long_act.py OUT ARTICLES"""
import sys

with open(sys.argv[1], "w", encoding="utf-8") as file:
    file.write("ЗАКОН О ПРИМЕРАХ\n\n")
    for number in range(1, int(sys.argv[2]) + 1):
        if number % 25 == 1:
            file.write(f"Глава {number // 25 + 1}. Правила раздела {number // 25 + 1}\n\n")
        file.write(
            f"Статья {number}. Порядок номер {number}\n"
            f"1. Орган, указанный в статье {max(1, number - 1)} настоящего Закона, принимает заявление в течение "
            f"{number % 30 + 1} дней и сообщает заявителю о решении.\n"
            "2. В заявлении указываются:\n1) имя заявителя;\n2) обстоятельства дела;\n3) просьба о защите.\n"
            f"3. Отказ может быть обжалован в суд.\n"
            f"Сноска. Статья {number} с изменениями, внесенными Законом РК от 05.01.2023 № 177-VII.\n\n")
