using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

namespace Nop.Plugin.Misc.CartRecovery.Touches.Audiences;

/// <summary>What conditions ask about a batch of episodes, by a number of statements that does not grow with the batch; none for what nobody asks.</summary>
internal sealed class AudienceLoader(CartTraits carts, CustomerRoleQueries roles, PastOrderQueries orders)
{
    public async Task<AudienceBatch> LoadAsync(IReadOnlyList<Episode> episodes, IReadOnlyDictionary<int, Recipient> known, IReadOnlySet<ConditionField> asked)
    {
        List<int> customerIds = [.. episodes.Select(episode => episode.CustomerId).Concat(known.Values.Select(recipient => recipient.CustomerId)).Where(id => id > 0).Distinct()];
        return new AudienceBatch(asked, known)
        {
            Carts = await carts.LoadAsync([.. episodes.Select(episode => episode.Id)], asked),
            Roles = asked.Contains(ConditionField.CustomerRole) ? await roles.OfAsync(customerIds) : null,
            Orders = asked.Contains(ConditionField.OrdersBefore) || asked.Contains(ConditionField.PastRecoveries) ? await OrdersAsync(episodes, known) : PastOrders.None,
        };
    }

    private async Task<PastOrders> OrdersAsync(IReadOnlyList<Episode> episodes, IReadOnlyDictionary<int, Recipient> known) =>
        new(await orders.OfAsync([.. episodes.Select(episode => PeopleLoader.BuyerOf(episode, known.GetValueOrDefault(episode.RecipientId)))]));
}
