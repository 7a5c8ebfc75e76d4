using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

/// <param name="Person">The same for all episodes of one person.</param>
/// <param name="HasAddress">Somebody who could be written to at all.</param>
public readonly record struct Sampled(string Person, bool HasAddress, EpisodeFacts Facts);

/// <summary>How many people a campaign is for, and what keeps the others out: each is counted once, by the first gap of the newest episode.</summary>
/// <param name="WithAddress">Of those that match.</param>
/// <param name="Gaps">The most frequent first.</param>
public sealed record AudienceCount(int People, int Matching, int WithAddress, IReadOnlyList<KeyValuePair<AudienceGap, int>> Gaps)
{
    /// <param name="newestFirst">Episodes of any kind; those that the campaign's trigger is not for are left out.</param>
    /// <param name="policy">As written, active or not.</param>
    public static AudienceCount Of(IEnumerable<Sampled> newestFirst, RecoveryPolicy policy)
    {
        var people = newestFirst.Where(sampled => TriggerRank.Fits(policy.Trigger, sampled.Facts.Kind, sampled.Facts.Stage)).GroupBy(sampled => sampled.Person);
        var (matching, withAddress, gaps) = (0, 0, new Dictionary<AudienceGap, int>());
        foreach (var person in people)
        {
            if (person.Any(sampled => AudienceGap.Of(sampled.Facts, policy) is null))
            {
                matching++;
                withAddress += person.Any(sampled => sampled.HasAddress) ? 1 : 0;
            }
            else
            {
                var gap = AudienceGap.Of(person.First().Facts, policy)!.Value;
                gaps[gap] = gaps.GetValueOrDefault(gap) + 1;
            }
        }

        return new AudienceCount(matching + gaps.Values.Sum(), matching, withAddress, [.. gaps.OrderByDescending(gap => gap.Value).ThenBy(gap => gap.Key.Reason).ThenBy(gap => gap.Key.Group)]);
    }
}
