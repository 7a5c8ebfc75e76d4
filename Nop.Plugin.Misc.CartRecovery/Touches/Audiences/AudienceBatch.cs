using System.Globalization;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Touches.Audiences;

/// <summary>What was read for the conditions of a batch, and how it reads as facts about one episode.</summary>
internal sealed class AudienceBatch(IReadOnlySet<ConditionField> asked, IReadOnlyDictionary<int, Recipient> known)
{
    public required IReadOnlyDictionary<ConditionField, ILookup<int, int>> Carts { get; init; }
    public required ILookup<int, int>? Roles { get; init; }
    public required PastOrders Orders { get; init; }

    public AudienceFacts Facts(Episode episode, RecipientFacts recipient) => asked.Count == 0 ? AudienceFacts.Unknown : new AudienceFacts
    {
        Numbers = Numbers(episode),
        Sets = asked.Where(field => !field.IsNumber()).ToDictionary(field => field, IReadOnlySet<string> (field) => Values(field, episode, recipient).ToHashSet(StringComparer.Ordinal)),
    };

    private Dictionary<ConditionField, decimal> Numbers(Episode episode)
    {
        var numbers = new Dictionary<ConditionField, decimal> { [ConditionField.CartValue] = episode.CartValue };
        if (!asked.Contains(ConditionField.OrdersBefore) && !asked.Contains(ConditionField.PastRecoveries))
            return numbers;

        var before = Orders.Before(PeopleLoader.BuyerOf(episode, known.GetValueOrDefault(episode.RecipientId)), episode.StartedUtc.AsUtc(), episode.SubjectId);
        numbers[ConditionField.OrdersBefore] = before.Count;
        numbers[ConditionField.PastRecoveries] = before.Count(order => order.Recovered);
        return numbers;
    }

    private IEnumerable<string> Values(ConditionField field, Episode episode, RecipientFacts recipient) => field switch
    {
        ConditionField.CustomerRole => Of(episode).SelectMany(customerId => Roles![customerId]).Select(Text),
        ConditionField.Country => CountryGroups.Of(recipient.Country),
        ConditionField.Language => [Text(episode.LanguageId)],
        ConditionField.Store => [Text(episode.StoreId)],
        ConditionField.Channel => Reach.OpenChannels(recipient),
        ConditionField.Account => [episode.IsGuest ? ConditionCodes.Guest : ConditionCodes.Account],
        _ => Carts[field][episode.Id].Select(Text),
    };

    /// <summary>Who holds the cart, then the account behind the address.</summary>
    private IEnumerable<int> Of(Episode episode) => [episode.CustomerId, known.GetValueOrDefault(episode.RecipientId)?.CustomerId ?? 0];

    private static string Text(int id) => id.ToString(CultureInfo.InvariantCulture);
}
