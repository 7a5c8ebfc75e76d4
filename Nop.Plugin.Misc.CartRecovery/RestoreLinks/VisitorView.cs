using Nop.Core;
using Nop.Core.Domain.Directory;
using Nop.Services.Directory;

namespace Nop.Plugin.Misc.CartRecovery.RestoreLinks;

/// <summary>A guest on a fresh device goes on in the language and currency of the cart; an account keeps its own.</summary>
internal sealed class VisitorView(IWorkContext workContext, ICurrencyService currencies)
{
    public async Task FollowAsync(OpenedLink opened)
    {
        if (!opened.IsGuest)
            return;
        if ((await workContext.GetWorkingLanguageAsync()).Id != opened.Language.Id)
            await workContext.SetWorkingLanguageAsync(opened.Language);
        if (await currencies.GetCurrencyByIdAsync(opened.Episode.CurrencyId) is { Published: true } currency && !await IsWorkingAsync(currency))
            await workContext.SetWorkingCurrencyAsync(currency);
    }

    private async Task<bool> IsWorkingAsync(Currency currency) => (await workContext.GetWorkingCurrencyAsync()).Id == currency.Id;
}
