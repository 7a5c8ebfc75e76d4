using Nop.Core.Domain.Catalog;
using Nop.Services.Discounts;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.CartRecovery.Touches.Health;

/// <summary>What in the shop takes our work's effect away. The last plugin to register a service wins, silently.</summary>
internal sealed class ShopChecks(IDiscountService discounts, IEmailSender mails, CatalogSettings catalog)
{
    public IEnumerable<Sentence> Check()
    {
        if (!IsOurs(discounts))
            yield return Sentence.Health("DiscountServiceReplaced", discounts.GetType().FullName!);
        if (!IsOurs(mails))
            yield return Sentence.Health("EmailSenderReplaced", mails.GetType().FullName!);
        if (catalog.IgnoreDiscounts)
            yield return Sentence.Health("DiscountsIgnored");
    }

    private static bool IsOurs(object service) => service.GetType().Assembly == typeof(ShopChecks).Assembly;
}
