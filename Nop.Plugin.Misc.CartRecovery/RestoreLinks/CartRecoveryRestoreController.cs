using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Plugin.Misc.CartRecovery.Attribution;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Links;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.CartRecovery.RestoreLinks;

/// <summary>
/// GET shows, POST restores. All that is needed for it is taken when a token was right, so that guessing stays cheap.
/// A plain controller: the platform's own note the address of the page a visitor was last on, token and all, where every admin reads it.
/// </summary>
[TokenPage]
[HttpsRequirement]
[CheckAccessPublicStore]
[CheckAccessClosedStore]
[AutoValidateAntiforgeryToken]
public sealed class CartRecoveryRestoreController(IServiceProvider services) : Controller
{
    private const string CartRoute = "ShoppingCart";
    private const string HomeRoute = "Homepage";
    private const string Views = CartRecoveryDefaults.ViewFolder + "/RestoreLinks";

    [HttpGet]
    public async Task<IActionResult> Landing(string token)
    {
        var (refusal, found) = await FindAsync(token);
        if (refusal is not null)
            return refusal;
        var opened = await Get<LinkOpener>().OpenAsync(found!);
        await Get<ClickRecorder>().HitAsync(opened.Link);
        if (opened.Episode.Kind == EpisodeKind.Order)
            return await OrderAsync(opened);
        if (opened.Episode.Kind == EpisodeKind.Conversation)
            return View($"{Views}/Shop.cshtml", new ShopLandingModel(opened.Language.Id, opened.Language.LanguageCulture, opened.Language.Rtl, await Get<LandingCoupons>().OfAsync(opened)));
        var model = await Get<RestorePage>().ModelAsync(opened);
        return model.Lines.Count == 0 ? await ClosedAsync("Empty", StatusCodes.Status410Gone) : View($"{Views}/Landing.cshtml", model);
    }

    /// <param name="replace">The visitor's own word. Without one nothing is thrown away, whatever the shop prefers.</param>
    [HttpPost]
    [ActionName(nameof(Landing))]
    public async Task<IActionResult> Restore(string token, bool replace = false)
    {
        var (refusal, found) = await FindAsync(token);
        if (refusal is not null)
            return refusal;
        var opened = await Get<LinkOpener>().OpenAsync(found!);
        if (opened.Episode.Kind == EpisodeKind.Order)
            return await ToOrderAsync(opened);
        if (opened.Episode.Kind == EpisodeKind.Conversation)
            return await ToShopAsync(opened);
        if (await Get<RestoreAct>().RunAsync(opened, replace && !opened.IsSomebodyElse) is { } result)
        {
            await Get<VisitorView>().FollowAsync(opened);
            await Get<RestoreNotices>().TellAsync(result, opened.Language.Id);
        }

        return RedirectToRoute(CartRoute, await TagsAsync(opened));
    }

    /// <summary>Link scanners ask so, and an action open to every verb would run for them.</summary>
    [HttpHead]
    [ActionName(nameof(Landing))]
    [CheckAccessPublicStore(ignore: true)]
    public IActionResult Head() => NoContent();

    private async Task<(IActionResult? Refusal, FoundLink? Found)> FindAsync(string token)
    {
        var guesses = Get<TokenGuesses>();
        var address = Get<IWebHelper>().GetCurrentIpAddress();
        if (guesses.IsBlocked(address))
            return (await ClosedAsync("TooMany", StatusCodes.Status429TooManyRequests), null);

        var (state, found) = await Get<LinkFinder>().FindAsync(token);
        if (state == LinkState.Unknown)
            guesses.Miss(address);
        return state switch
        {
            LinkState.Valid => (await OtherStoreAsync(found!, token), found),
            LinkState.Ended => (await ClosedAsync("Ended", StatusCodes.Status410Gone), null),
            _ => (await ClosedAsync("Unknown", StatusCodes.Status404NotFound), null),
        };
    }

    /// <summary>A cart is restored in the store it was left in. A store whose address leads here anyway is not sent round in circles.</summary>
    private async Task<IActionResult?> OtherStoreAsync(FoundLink found, string token)
    {
        var current = await Get<IStoreContext>().GetCurrentStoreAsync();
        var isElsewhere = current.Id != found.Store.Id
            && Uri.TryCreate(found.Store.Url, UriKind.Absolute, out var home)
            && !string.Equals(home.Authority, Request.Host.Value, StringComparison.OrdinalIgnoreCase);
        return isElsewhere ? Redirect(RestoreUrl.For(found.Store.Url, token) + Request.QueryString) : null;
    }

    private async Task<IActionResult> OrderAsync(OpenedLink opened) => await Get<OrderLandingPage>().ModelAsync(opened) is { } model
        ? View($"{Views}/Order.cshtml", model)
        : await ClosedAsync("OrderGone", StatusCodes.Status410Gone);

    /// <summary>An order fills no cart. Its buyer goes on to where it is paid, everybody else to where he signs in first.</summary>
    private async Task<IActionResult> ToOrderAsync(OpenedLink opened)
    {
        if (await Get<OrderLandingPage>().ModelAsync(opened) is not { } model)
            return await ClosedAsync("OrderGone", StatusCodes.Status410Gone);

        await Get<ClickRecorder>().HumanAsync(opened.Link, opened.Visitor.Id);
        var orderId = opened.Episode.SubjectId;
        var details = Url.RouteUrl("OrderDetails", new { orderId }) ?? Url.Content($"~/orderdetails/{orderId}");
        return LocalRedirect(model.IsOwner ? details : Url.RouteUrl("Login", new { returnUrl = details }) ?? Url.Content("~/login"));
    }

    /// <summary>Nothing is open that could be brought back: only the code comes along.</summary>
    private async Task<IActionResult> ToShopAsync(OpenedLink opened)
    {
        if (!opened.Visitor.IsSystemAccount)
        {
            await Get<ClickRecorder>().HumanAsync(opened.Link, opened.Visitor.Id);
            await Get<CartRestorer>().ApplyCouponAsync(opened);
            await Get<VisitorView>().FollowAsync(opened);
        }

        return RedirectToRoute(HomeRoute, await TagsAsync(opened));
    }

    /// <summary>The cart's address goes on with them, so that statistics which must never see the token count the visit there. A short link has none to go on with.</summary>
    private async Task<RouteValueDictionary> TagsAsync(OpenedLink opened)
    {
        var tags = new RouteValueDictionary();
        foreach (var name in LinkTags.Names)
            if (Request.Query[name].ToString() is { Length: > 0 and <= LinkTags.MaximumLength } value)
                tags[name] = value;
        return tags.Count > 0 ? tags : RouteValueDictionary.FromArray([.. (await Get<ShortLinkTags>().OfAsync(opened)).Written.Select(tag => KeyValuePair.Create(tag.Key, (object?)tag.Value))]);
    }

    private async Task<IActionResult> ClosedAsync(string key, int status)
    {
        var language = await Get<IWorkContext>().GetWorkingLanguageAsync();
        Response.StatusCode = status;
        return View($"{Views}/Closed.cshtml", new ClosedModel(key, language.Id));
    }

    private T Get<T>()
        where T : notnull => services.GetRequiredService<T>();
}
