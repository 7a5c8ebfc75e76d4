using Nop.Core;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Localization;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Services.Customers;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.CartRecovery.RestoreLinks;

internal sealed class LinkOpener(IWorkContext workContext, ICustomerService customers, ILanguageService languages, RecipientStore recipients, CouponStore coupons)
{
    public async Task<OpenedLink> OpenAsync(FoundLink found)
    {
        var visitor = await workContext.GetCurrentCustomerAsync();
        return new OpenedLink(
            found.Link,
            found.Episode,
            found.Store,
            await LanguageAsync(found.Episode),
            await recipients.ByIdAsync(found.Link.RecipientId),
            await coupons.ByIdAsync(found.Link.CouponId),
            visitor,
            await IsGuestAsync(visitor));
    }

    private async Task<Language> LanguageAsync(Episode episode) =>
        await languages.GetLanguageByIdAsync(episode.LanguageId) is { Published: true } own ? own : await workContext.GetWorkingLanguageAsync();

    private async Task<bool> IsGuestAsync(Customer visitor) => !await customers.IsRegisteredAsync(visitor);
}
