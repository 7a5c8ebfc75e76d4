using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Core.Domain.Messages;
using Nop.Services.Localization;
using Nop.Services.Messages;

namespace CartRecovery.Sandbox.Storefront;

[AutoValidateAntiforgeryToken]
public sealed class NewsletterController(INewsLetterSubscriptionService subscriptions, ILocalizationService texts, IStoreContext stores, IWorkContext work, TimeProvider time) : StoreController
{
    [HttpPost]
    public async Task<IActionResult> SubscribeNewsletter(string? email, bool subscribe = true)
    {
        if (!CommonHelper.IsValidEmail(email))
            return Json(new { Success = false, Result = await texts.GetResourceAsync("Newsletter.Email.Wrong") });

        var store = await stores.GetCurrentStoreAsync();
        var known = (await subscriptions.GetNewsLetterSubscriptionsByEmailAsync(email, store.Id)).FirstOrDefault();
        if (known is not null)
        {
            known.Active = subscribe;
            await subscriptions.UpdateNewsLetterSubscriptionAsync(known);
        }
        else if (subscribe)
        {
            await subscriptions.InsertNewsLetterSubscriptionAsync(await NewAsync(email!, store.Id));
        }
        return Json(new { Success = true, Result = await texts.GetResourceAsync(subscribe ? "Newsletter.Subscribed" : "Newsletter.Unsubscribed") });
    }

    // The platform waits for a click in a mail; here the box alone is enough.
    private async Task<NewsLetterSubscription> NewAsync(string email, int storeId) => new()
    {
        NewsLetterSubscriptionGuid = Guid.NewGuid(),
        Email = email,
        Active = true,
        StoreId = storeId,
        LanguageId = (await work.GetWorkingLanguageAsync()).Id,
        TypeId = 1,
        CreatedOnUtc = time.GetUtcNow().UtcDateTime
    };
}
