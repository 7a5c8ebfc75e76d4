using System.Security.Claims;

namespace NopCommerce.StandIn.Requests;

/// <summary>
/// Who is it: the task runner, a robot, a signed-in account, a known guest, else a new guest. A cookie that names a
/// registered account signs nobody in.
/// </summary>
internal sealed class WorkContext(
    ScopeRequest contexts,
    ICustomerService customers,
    ILanguageService languages,
    ICurrencyService currencies,
    IStoreContext stores,
    IUserAgentHelper userAgents,
    TaxSettings taxes) : IWorkContext
{
    internal const string CookieName = ".Nop.Customer";
    internal const string TaskPath = "/scheduletask/runtask";
    private Customer _customer;
    private Language _language;
    private Currency _currency;

    public Customer OriginalCustomerIfImpersonated => null;

    public async Task<Customer> GetCurrentCustomerAsync()
    {
        if (_customer is null)
            await SetCurrentCustomerAsync();
        return _customer;
    }

    public async Task SetCurrentCustomerAsync(Customer customer = null)
    {
        customer ??= await FindAsync();
        if (!customer.IsSystemAccount)
            WriteCookie(customer.CustomerGuid);
        _customer = customer;
        _language = null;
        _currency = null;
    }

    public async Task<Language> GetWorkingLanguageAsync()
    {
        if (_language is not null)
            return _language;

        var customer = await GetCurrentCustomerAsync();
        var store = await stores.GetCurrentStoreAsync();
        var all = await languages.GetAllLanguagesAsync(storeId: store.Id);
        return _language = all.FirstOrDefault(l => l.Id == customer.LanguageId)
            ?? all.FirstOrDefault(l => l.Id == store.DefaultLanguageId) ?? all.FirstOrDefault()
            ?? (await languages.GetAllLanguagesAsync()).FirstOrDefault();
    }

    public async Task SetWorkingLanguageAsync(Language language)
    {
        var customer = await GetCurrentCustomerAsync();
        customer.LanguageId = language.Id;
        await customers.UpdateCustomerAsync(customer);
        _language = null;
        _currency = null;
    }

    public async Task<Currency> GetWorkingCurrencyAsync()
    {
        if (_currency is not null)
            return _currency;

        var customer = await GetCurrentCustomerAsync();
        var language = await GetWorkingLanguageAsync();
        var all = await currencies.GetAllCurrenciesAsync(storeId: (await stores.GetCurrentStoreAsync()).Id);
        return _currency = all.FirstOrDefault(c => c.Id == customer.CurrencyId)
            ?? all.FirstOrDefault(c => c.Id == language.DefaultCurrencyId) ?? all.FirstOrDefault();
    }

    public async Task SetWorkingCurrencyAsync(Currency currency)
    {
        var customer = await GetCurrentCustomerAsync();
        customer.CurrencyId = currency.Id;
        await customers.UpdateCustomerAsync(customer);
        _currency = null;
    }

    public Task<TaxDisplayType> GetTaxDisplayTypeAsync() => Task.FromResult(_customer?.TaxDisplayType ?? taxes.TaxDisplayType);

    public async Task SetTaxDisplayTypeAsync(TaxDisplayType taxDisplayType)
    {
        var customer = await GetCurrentCustomerAsync();
        customer.TaxDisplayType = taxDisplayType;
        await customers.UpdateCustomerAsync(customer);
    }

    private async Task<Customer> FindAsync()
    {
        var request = contexts.HttpContext?.Request;
        if (request is null || request.Path.Equals(TaskPath, StringComparison.OrdinalIgnoreCase))
            return await customers.GetOrCreateBackgroundTaskUserAsync();
        if (contexts.HttpContext.Items[StandInScope.CustomerItem] is Customer given)
            return given;
        if (userAgents.IsSearchEngine())
            return await customers.GetOrCreateSearchEngineUserAsync();

        return await SignedInAsync() ?? await GuestOfCookieAsync(request) ?? await customers.InsertGuestCustomerAsync();
    }

    private async Task<Customer> SignedInAsync()
    {
        var user = contexts.HttpContext.User;
        if (user.Identity is not { IsAuthenticated: true } || user.FindFirstValue(ClaimTypes.Email) is not { } email)
            return null;

        return await customers.GetCustomerByEmailAsync(email) is { Active: true, Deleted: false } account
            && await customers.IsRegisteredAsync(account) ? account : null;
    }

    private async Task<Customer> GuestOfCookieAsync(HttpRequest request)
    {
        if (!Guid.TryParse(request.Cookies[CookieName], out var guid))
            return null;

        return await customers.GetCustomerByGuidAsync(guid) is { Active: true, Deleted: false } known
            && !await customers.IsRegisteredAsync(known) ? known : null;
    }

    private void WriteCookie(Guid guid)
    {
        if (contexts.HttpContext is { Response.HasStarted: false } context)
            context.Response.Cookies.Append(CookieName, guid.ToString(), new CookieOptions { HttpOnly = true, IsEssential = true, MaxAge = TimeSpan.FromDays(365), Secure = context.Request.IsHttps });
    }
}
