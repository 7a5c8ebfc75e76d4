using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Logging;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Carts.Filters;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using Nop.Services.Common;
using Nop.Services.Customers;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Carts;

internal sealed class FilterTests
{
    private CartShop _shop = null!;
    private Customer _guest = null!;

    [SetUp]
    public async Task Open()
    {
        _shop = await CartShop.OpenAsync();
        _guest = await _shop.GuestAsync();
        await _shop.AddAsync(_guest, _shop.Kettle);
        _shop.Clock.Move(TimeSpan.FromMinutes(6));
    }

    [TearDown]
    public async Task Close() => await _shop.DisposeAsync();

    [Test]
    public async Task Page_view_is_activity_and_noted_once_in_five_minutes()
    {
        using var statements = new Statements();
        await ViewAsync();
        var noted = _shop.NowUtc;
        var first = statements.OfShoppers.Count;
        for (var minute = 0; minute < 4; minute++)
        {
            _shop.Clock.Move(TimeSpan.FromMinutes(1));
            await ViewAsync();
        }

        Assert.That((first, statements.OfShoppers.Count), Is.EqualTo((1, 1)));
        Assert.That((await _shop.EpisodeAsync()).LastActivityUtc, Is.EqualTo(noted));

        _shop.Clock.Move(TimeSpan.FromMinutes(1));
        await ViewAsync();
        Assert.That((await _shop.EpisodeAsync()).LastActivityUtc, Is.EqualTo(_shop.NowUtc));
    }

    [Test]
    public async Task Visitor_without_a_cart_costs_no_statement_on_our_tables()
    {
        var other = await _shop.GuestAsync();
        using var statements = new Statements();

        await ViewAsync(customer: other);

        Assert.That(statements.OnOurTables, Is.Empty);
    }

    [Test]
    public async Task Pages_of_the_admin_answers_to_scripts_and_robots_are_no_page_views()
    {
        await ViewAsync(action: Action("Home", nameof(Actions.Index), area: "Admin"));
        await ViewAsync(shape: context => context.Request.Headers.XRequestedWith = "XMLHttpRequest");
        await ViewAsync(result: new JsonResult(new { }));
        await ViewAsync(shape: context => context.Request.Method = "POST");
        await ViewAsync(known: false);
        await ViewAsync(customer: await _shop.InAsync(visit => visit.Get<ICustomerService>().GetOrCreateSearchEngineUserAsync()));

        Assert.That((await _shop.EpisodeAsync()).LastActivityUtc, Is.EqualTo(_shop.NowUtc.AddMinutes(-6)));
    }

    [Test]
    public async Task Page_view_after_the_limit_ends_the_episode_and_opens_nothing()
    {
        _shop.Clock.Move(EpisodeLife.DefaultLimit);

        await ViewAsync();

        Assert.That((await _shop.EpisodeAsync()).State, Is.EqualTo(EpisodeState.Lapsed));
    }

    [Test]
    public async Task Stranger_without_cookie_is_not_made_a_customer()
    {
        var before = (await _shop.InAsync(visit => visit.RowsAsync<Customer>())).Count;

        await using (var visit = StandInScope.Create(_shop.Root))
            await RunAsync(new PageViewFilter(), visit, Action("Home", nameof(Actions.Index)), new ViewResult());

        Assert.That(await _shop.InAsync(visit => visit.RowsAsync<Customer>()), Has.Count.EqualTo(before));
    }

    [Test]
    public async Task Checkout_button_of_the_cart_page_starts_the_checkout()
    {
        await StageAsync("ShoppingCart", nameof(Actions.StartCheckout), new RedirectToRouteResult("Checkout", null));

        var episode = await _shop.EpisodeAsync();
        Assert.That((episode.Stage, episode.LastActivityUtc), Is.EqualTo((CheckoutStage.Started, _shop.NowUtc)));
    }

    [Test]
    public async Task Refused_billing_form_is_not_the_contact_stage_and_a_taken_one_is()
    {
        await StageAsync("Checkout", nameof(Actions.OpcSaveBilling), new JsonResult(new { update_section = "billing" }));
        var refused = (await _shop.EpisodeAsync()).Stage;
        await _shop.SaveBillingAsync(_guest, "ana@example.test");
        await StageAsync("Checkout", nameof(Actions.OpcSaveBilling), new JsonResult(new { goto_section = "shipping" }));

        Assert.That((refused, (await _shop.EpisodeAsync()).Stage), Is.EqualTo((CheckoutStage.Started, CheckoutStage.Contact)));
    }

    [Test]
    public async Task Stage_is_the_furthest_one_and_never_falls_back()
    {
        await _shop.InAsync(async visit => await visit.Get<IGenericAttributeService>().SaveAttributeAsync(await visit.GuestAsync(),
            NopCustomerDefaults.SelectedPaymentMethodAttribute, "Payments.CheckMoneyOrder", (await visit.StoreAsync()).Id), _guest);
        await StageAsync("Checkout", nameof(Actions.SelectPaymentMethod), new RedirectToRouteResult("CheckoutConfirm", null));
        await StageAsync("ShoppingCart", nameof(Actions.StartCheckout), new RedirectToRouteResult("Checkout", null));

        Assert.That((await _shop.EpisodeAsync()).Stage, Is.EqualTo(CheckoutStage.PaymentMethod));
    }

    [Test]
    public async Task Confirm_page_that_sends_its_visitor_back_was_not_reached()
    {
        await StageAsync("Checkout", nameof(Actions.Confirm), new RedirectToRouteResult("ShoppingCart", null), "GET");
        var turnedAway = (await _shop.EpisodeAsync()).Stage;
        await StageAsync("Checkout", nameof(Actions.Confirm), new ViewResult(), "GET");

        Assert.That((turnedAway, (await _shop.EpisodeAsync()).Stage), Is.EqualTo((CheckoutStage.None, CheckoutStage.Confirm)));
    }

    [Test]
    public async Task Stage_counts_as_the_page_view()
    {
        using var statements = new Statements();
        await StageAsync("Checkout", nameof(Actions.OnePageCheckout), new ViewResult(), "GET");
        await ViewAsync(action: Action("Checkout", nameof(Actions.OnePageCheckout)));

        Assert.That(statements.OfShoppers, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Admin_who_acts_in_a_customers_name_is_not_the_shopper()
    {
        await using var shop = await CartShop.OpenAsync(services => services.AddScoped<IWorkContext, Impersonation>());
        var guest = await shop.GuestAsync();

        await shop.AddAsync(guest, shop.Kettle);

        Assert.That(await shop.EpisodesAsync(), Is.Empty);
    }

    [Test]
    public async Task Filters_that_cannot_work_leave_the_page_alone()
    {
        await using var shop = await CartShop.OpenAsync(services => services.AddScoped<EpisodeClock>(_ => throw new InvalidOperationException("planned")));
        var guest = await shop.GuestAsync();
        await shop.AddAsync(guest, shop.Kettle);

        await shop.InAsync(async visit =>
        {
            Know(visit.Context);
            await RunAsync(new PageViewFilter(), visit, Action("Home", nameof(Actions.Index)), new ViewResult());
            await RunAsync(new CheckoutStageFilter(), visit, Action("Checkout", nameof(Actions.OnePageCheckout)), new ViewResult());
        }, guest);

        Assert.That((await shop.InAsync(visit => visit.RowsAsync<Log>())).Count(line => line.ShortMessage.StartsWith("Cart recovery could not note", StringComparison.Ordinal)), Is.EqualTo(2));
    }

    private Task ViewAsync(Customer? customer = null, ControllerActionDescriptor? action = null, IActionResult? result = null, Action<HttpContext>? shape = null, bool known = true) =>
        _shop.InAsync(async visit =>
        {
            if (known)
                Know(visit.Context);
            shape?.Invoke(visit.Context);
            await RunAsync(new PageViewFilter(), visit, action ?? Action("Home", nameof(Actions.Index)), result ?? new ViewResult());
        }, customer ?? _guest);

    private Task StageAsync(string controller, string method, IActionResult result, string verb = "POST") => _shop.InAsync(async visit =>
    {
        visit.Context.Request.Method = verb;
        await RunAsync(new CheckoutStageFilter(), visit, Action(controller, method), result);
    }, _guest);

    private static void Know(HttpContext context) => context.Request.Headers.Cookie = $".Nop.Customer={Guid.NewGuid()}";

    private static async Task RunAsync(IAsyncActionFilter filter, StandInScope visit, ControllerActionDescriptor action, IActionResult result)
    {
        var context = new ActionContext(visit.Context, new RouteData(), action);
        var ran = false;
        await filter.OnActionExecutionAsync(new ActionExecutingContext(context, [], new Dictionary<string, object?>(), new Actions()), () =>
        {
            ran = true;
            return Task.FromResult(new ActionExecutedContext(context, [], new Actions()) { Result = result });
        });
        Assert.That(ran, Is.True);
    }

    private static ControllerActionDescriptor Action(string controller, string method, string? area = null) => new()
    {
        ControllerName = controller,
        ActionName = method,
        MethodInfo = typeof(Actions).GetMethod(method)!,
        RouteValues = new Dictionary<string, string?> { ["area"] = area },
    };

    /// <summary>Named as the platform's.</summary>
    private sealed class Actions
    {
        public void Index() => throw new NotSupportedException();

        public void StartCheckout() => throw new NotSupportedException();

        public void OnePageCheckout() => throw new NotSupportedException();

        public void OpcSaveBilling() => throw new NotSupportedException();

        public void SelectPaymentMethod() => throw new NotSupportedException();

        public void Confirm() => throw new NotSupportedException();
    }

    private sealed class Impersonation(IServiceProvider services) : IWorkContext
    {
        private readonly IWorkContext _inner = (IWorkContext)ActivatorUtilities.CreateInstance(services, typeof(StandInScope).Assembly.GetType("NopCommerce.StandIn.Requests.WorkContext")!);

        public Customer OriginalCustomerIfImpersonated { get; } = new() { Id = 1, Email = "clerk@example.test" };

        public Task<Customer> GetCurrentCustomerAsync() => _inner.GetCurrentCustomerAsync();

        public Task SetCurrentCustomerAsync(Customer? customer = null) => _inner.SetCurrentCustomerAsync(customer);

        public Task<Nop.Core.Domain.Localization.Language> GetWorkingLanguageAsync() => _inner.GetWorkingLanguageAsync();

        public Task SetWorkingLanguageAsync(Nop.Core.Domain.Localization.Language language) => _inner.SetWorkingLanguageAsync(language);

        public Task<Nop.Core.Domain.Directory.Currency> GetWorkingCurrencyAsync() => _inner.GetWorkingCurrencyAsync();

        public Task SetWorkingCurrencyAsync(Nop.Core.Domain.Directory.Currency currency) => _inner.SetWorkingCurrencyAsync(currency);

        public Task<Nop.Core.Domain.Tax.TaxDisplayType> GetTaxDisplayTypeAsync() => _inner.GetTaxDisplayTypeAsync();

        public Task SetTaxDisplayTypeAsync(Nop.Core.Domain.Tax.TaxDisplayType taxDisplayType) => _inner.SetTaxDisplayTypeAsync(taxDisplayType);
    }
}
