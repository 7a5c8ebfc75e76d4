using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Services.Discounts;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.CartRecovery.Touches.Health;

/// <summary>What in the shop takes our work's effect away. The last plugin to register a service wins, silently.</summary>
internal sealed class ShopChecks(IDiscountService discounts, CouponProbe probe, IEmailSender mails, CatalogSettings catalog)
{
    public async Task<IReadOnlyList<Sentence>> CheckAsync()
    {
        var sentences = new List<Sentence>();
        if (!await probe.IsHeardAsync())
            sentences.Add(Sentence.Health("DiscountServiceReplaced", discounts.GetType().FullName!));
        if (!IsOurs(mails))
            sentences.Add(Sentence.Health("EmailSenderReplaced", mails.GetType().FullName!));
        if (catalog.IgnoreDiscounts)
            sentences.Add(Sentence.Health("DiscountsIgnored"));
        return sentences;
    }

    private static bool IsOurs(object service) => service.GetType().Assembly == typeof(ShopChecks).Assembly;
}
