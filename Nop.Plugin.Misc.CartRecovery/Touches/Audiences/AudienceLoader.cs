using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

namespace Nop.Plugin.Misc.CartRecovery.Touches.Audiences;

/// <summary>What conditions ask about a batch of episodes, by a number of statements that does not grow with the batch; none for what nobody asks.</summary>
internal sealed class AudienceLoader(CartTraits carts, CustomerRoleQueries roles, PastOrderQueries orders)
{
    public async Task<AudienceBatch> LoadAsync(IReadOnlyList<Episode> episodes, IReadOnlyDictionary<int, Recipient> known, IReadOnlySet<ConditionField> asked) =>
        await LoadAsync(episodes, known, asked, await carts.LoadAsync([.. episodes.Select(episode => episode.Id)], asked));

    /// <param name="episodes">Any that the conditions are to be asked of.</param>
    /// <param name="known">Their recipients.</param>
    /// <param name="asked">What the conditions ask about.</param>
    /// <param name="products">What lay in them.</param>
    public async Task<AudienceBatch> LoadAsync(IReadOnlyList<Episode> episodes, IReadOnlyDictionary<int, Recipient> known, IReadOnlySet<ConditionField> asked, ILookup<int, int> products) =>
        await LoadAsync(episodes, known, asked, await carts.LoadAsync(products, asked));

    private async Task<AudienceBatch> LoadAsync(
        IReadOnlyList<Episode> episodes, IReadOnlyDictionary<int, Recipient> known, IReadOnlySet<ConditionField> asked, IReadOnlyDictionary<ConditionField, ILookup<int, int>> traits)
    {
        List<int> customerIds = [.. episodes.Select(episode => episode.CustomerId).Concat(known.Values.Select(recipient => recipient.CustomerId)).Where(id => id > 0).Distinct()];
        return new AudienceBatch(asked, known)
        {
            Carts = traits,
            Roles = asked.Contains(ConditionField.CustomerRole) ? await roles.OfAsync(customerIds) : null,
            Orders = asked.Contains(ConditionField.OrdersBefore) || asked.Contains(ConditionField.PastRecoveries) ? await OrdersAsync(episodes, known) : PastOrders.None,
        };
    }

    private async Task<PastOrders> OrdersAsync(IReadOnlyList<Episode> episodes, IReadOnlyDictionary<int, Recipient> known) =>
        new(await orders.OfAsync([.. episodes.Select(episode => PeopleLoader.BuyerOf(episode, known.GetValueOrDefault(episode.RecipientId)))]));
}
