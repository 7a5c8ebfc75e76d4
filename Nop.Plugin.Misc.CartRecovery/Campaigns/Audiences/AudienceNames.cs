using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns.Audiences;

/// <summary>Between what a shop stores (ids) and what a file says (names), since ids mean nothing in another shop.</summary>
internal sealed class AudienceNames(AudienceValues values)
{
    /// <summary>The shortest name that only one thing bears; what is gone stays as it is stored.</summary>
    public async Task<Audience> WrittenAsync(Audience audience)
    {
        List<ConditionGroup> groups = [];
        foreach (var group in audience.All)
        {
            List<Condition> conditions = [];
            foreach (var condition in group.Any)
                conditions.Add(condition with { Values = await WrittenAsync(condition) });
            groups.Add(new ConditionGroup(conditions));
        }

        return new Audience(groups);
    }

    /// <summary>A file's draft with ids for names; no draft when the shop does not know one, or knows several.</summary>
    public async Task<CampaignReading> FindAsync(CampaignReading reading)
    {
        if (reading.Draft is not { } draft)
            return reading;

        List<CampaignProblem> problems = [];
        List<ConditionGroup> groups = [];
        for (var group = 0; group < draft.Audience.All.Count; group++)
        {
            List<Condition> conditions = [];
            for (var index = 0; index < draft.Audience.All[group].Any.Count; index++)
                conditions.Add(await FoundAsync(draft.Audience.All[group].Any[index], FormattableString.Invariant($"audience.all[{group}].any[{index}].values"), problems));
            groups.Add(new ConditionGroup(conditions));
        }

        return problems.Count == 0 ? reading with { Draft = draft with { Audience = new Audience(groups) } } : new CampaignReading(null, problems);
    }

    /// <summary>What conditions name and the shop has since lost.</summary>
    public async Task<IReadOnlyList<CampaignProblem>> GoneAsync(Audience audience)
    {
        List<CampaignProblem> problems = [];
        for (var group = 0; group < audience.All.Count; group++)
        {
            foreach (var condition in audience.All[group].Any.Where(condition => condition.Values.Count > 0))
            {
                var known = await values.KnownAsync(condition.Field, condition.Values);
                problems.AddRange(condition.Values.Where(value => !known.ContainsKey(value)).Select(value => new CampaignProblem(ProblemCode.ConditionValueGone, group + 1, condition.Field, value)));
            }
        }

        return problems;
    }

    private async Task<IReadOnlyList<string>> WrittenAsync(Condition condition)
    {
        if (condition.Values.Count == 0)
            return [];

        var known = await values.KnownAsync(condition.Field, condition.Values);
        var named = await values.NamedAsync(condition.Field, [.. known.Values.SelectMany(value => value.Names)]);
        return [.. condition.Values.Select(id => known.TryGetValue(id, out var value) ? value.Names.FirstOrDefault(name => named[name].Count() == 1) ?? value.Names[^1] : id)];
    }

    private async Task<Condition> FoundAsync(Condition condition, string path, List<CampaignProblem> problems)
    {
        if (condition.Values.Count == 0)
            return condition;

        string[] names = [.. condition.Values.Select(name => name.Trim())];
        var named = await values.NamedAsync(condition.Field, names);
        List<string> ids = [];
        for (var index = 0; index < names.Length; index++)
        {
            AudienceValue[] found = [.. named[names[index]].DistinctBy(value => value.Id)];
            if (found.Length == 1)
                ids.Add(found[0].Id);
            else
                problems.Add(new CampaignProblem(found.Length == 0 ? ProblemCode.ValueNotInShop : ProblemCode.ValueAmbiguous, FormattableString.Invariant($"{path}[{index}]"), names[index]));
        }

        return condition with { Values = ids };
    }
}
