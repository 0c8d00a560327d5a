#!/usr/bin/env python3
"""La preuve d'équité refaite sans solveur : python3 certificate.py record.json annexe.json
The proof of fairness made again without a solver, by fractions alone (docs/record-format.md, Certificate). Exit 0:
proven, 1: not. That the annex opens the list is for verify.py to say; cuts, where there are any, for a solver."""
import hashlib, json, re, sys
from collections import Counter, defaultdict
from fractions import Fraction
def demand(holds, what): holds or sys.exit(f'ÉCHEC / FAILED: {what}')
record, annex = (json.load(open(path, encoding='utf8')) for path in sys.argv[1:3])
freeze, lottery, proof = record['freeze'], record['lottery'], annex['certificate']
text = json.dumps(proof, sort_keys=True, ensure_ascii=False, separators=(',', ':'))
demand(hashlib.sha256(text.encode()).hexdigest() == lottery['certificateDigest'], 'certificateDigest')
demand(not re.search('"[^"a-z]*[0-9][^"]*e', text, re.I), 'a power of ten, which could be endless')
# Types (one list of numbers each): volunteers with the same answers, whose households hold the same answers.
opened = {part: [json.loads(line['text']) for line in annex.get(part, [])] for part in ('features', 'sensitive')}
plain = sum(not feature['sensitive'] for feature in freeze['features'])
homes, answers, shape, households, groups = defaultdict(list), [], {}, Counter(), defaultdict(list)
for number, row in enumerate(opened['features'], 1):
    answers.append(json.dumps(row[:plain] + (opened['sensitive'][number - 1] if opened['sensitive'] else [])))
    if len(row) > plain and freeze['constraints']: homes[row[plain][1]].append(number)
for home in (numbers for numbers in homes.values() if len(numbers) > 1):
    alike = tuple(sorted(answers[number - 1] for number in home))
    households[alike] += 1; shape.update({number: alike for number in home})
for number, answer in enumerate(answers, 1): groups[answer, shape.get(number)].append(number)
demand(sorted(groups.values()) == sorted(proof['types']), 'types')
m, key_of = [len(numbers) for numbers in proof['types']], {numbers[0]: key for key, numbers in groups.items()}
own = [key_of[numbers[0]] for numbers in proof['types']]
def ones(chosen): return {t: 1 for t, key in enumerate(own) if chosen(*key)}  # types are counted from 0 here
rules = {('size', 1): (ones(lambda *_: True), freeze['panelSize'], freeze['panelSize'])}
for index, quota in enumerate(freeze['quotas'], 1):
    pair = [quota['feature'], quota['value']]
    rules['quota', index] = ones(lambda answer, _: pair in json.loads(answer)), quota['min'], quota['max']
for index, (_, alike) in enumerate(own, 1):
    if alike: rules['household', index] = ones(lambda _, other: other == alike), None, households[alike]
for index, cut in enumerate(proof['cuts'], 1):
    rules['cut', index] = dict(zip([t - 1 for t in cut['types']], cut['coefficients'])), None, cut['max']
# Levels and steps, in order: each must bound the chance of types not shown yet by the chance of their level.
rising = [Fraction(level['probability']) for level in proof['levels']]
demand(proof['kind'] == 'level-proofs-1' and rising == sorted(set(rising)), 'leximin alone, levels lowest first')
chance = {t - 1: p for p, level in zip(rising, proof['levels']) for t in level['types']}
target = {number: chance[t] * 10**9 + Fraction(1, 2) for t, numbers in enumerate(proof['types']) for number in numbers}
demand(all(line['targetPpb'] == int(target[line['number']]) for line in lottery['chances']), 'targetPpb')
shown, reached = set(), 1
for place, step in enumerate(proof['steps'], 1):
    total, sums = Fraction(0), Counter()
    for one in step['multipliers']:
        a, (seats, least, most) = Fraction(one['multiplier']), rules[one['rule'], one['index']]
        total += a * (most if a > 0 else least)
        for t, coefficient in seats.items(): sums[t] += a * coefficient
    weight = {x['type'] - 1: Fraction(x['weight']) for x in step['weights']}
    least = rising[step['level'] - 1]
    allowed = {t for t in chance if chance[t] == least} - shown
    demand(step['level'] >= reached and weight and set(weight) <= allowed and min(weight.values()) > 0, f'step {place}')
    total += sum(max(0, weight.get(t, 0) - sums[t]) * m[t] for t in range(len(m)))
    total -= sum(max(0, sums[t]) * chance[t] * m[t] for t in shown)
    bound = total / sum(w * m[t] for t, w in weight.items())
    demand(bound == Fraction(step['bound']) and least <= bound <= least + Fraction(1, 10**9), f'step {place}: {bound}')
    shown, reached = shown | set(weight), step['level']
demand(shown == set(range(len(m))), 'a type is never reached')
print(len(proof['steps']), 'étapes refaites / steps made again,', len(proof['cuts']), 'coupes admises / cuts granted')
