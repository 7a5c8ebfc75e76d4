using System.Net;
using NopCommerce.StandIn.Requests;

namespace NopCommerce.StandIn;

/// <summary>What a request is about; everything may be left out.</summary>
public sealed record StandInRequest
{
    public Customer Customer { get; init; }
    public Store Store { get; init; }
    public Language Language { get; init; }
    public string Path { get; init; } = "/";
    public string UserAgent { get; init; } = "Mozilla/5.0 (X11; Linux x86_64) stand-in";

    /// <summary>The visitor's cookie, as the browser would send it back.</summary>
    public Guid? CustomerGuid { get; init; }
}

/// <summary>One request without a server: a scope of services with an HttpContext of its own.</summary>
/// <remarks>Made synchronously on purpose: what an async method puts into the ambient context is lost to its caller.</remarks>
public sealed class StandInScope : IAsyncDisposable
{
    internal const string CustomerItem = "NopCommerce.StandIn.Customer";
    private readonly AsyncServiceScope _scope;
    private readonly IHttpContextAccessor _accessor;
    private readonly HttpContext _before;

    private StandInScope(IServiceProvider root, StandInRequest request)
    {
        _scope = root.CreateAsyncScope();
        _accessor = Services.GetRequiredService<IHttpContextAccessor>();
        _before = _accessor.HttpContext;
        Context = Make(request);
        Services.GetRequiredService<ScopeRequest>().Given = Context;
        Enter();
    }

    public IServiceProvider Services => _scope.ServiceProvider;

    public HttpContext Context { get; }

    public static StandInScope Create(IServiceProvider root, StandInRequest request = null) => new(root, request ?? new StandInRequest());

    /// <summary>Makes this request the current one again after another was made inside it.</summary>
    public void Enter() => _accessor.HttpContext = Context;

    public T Get<T>() => Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        _accessor.HttpContext = _before;
    }

    private HttpContext Make(StandInRequest request)
    {
        var context = new DefaultHttpContext { RequestServices = Services };
        context.Connection.RemoteIpAddress = IPAddress.Loopback;
        context.Request.Method = "GET";
        context.Request.Scheme = "http";
        context.Request.Path = request.Path;
        context.Request.Headers.UserAgent = request.UserAgent;
        if (Host(request.Store) is { } host)
            context.Request.Host = host;
        if (request.CustomerGuid is { } guid)
            context.Request.Headers.Cookie = $"{WorkContext.CookieName}={guid}";
        if (request.Customer is { } customer)
            context.Items[CustomerItem] = Speaking(customer, request.Language);
        return context;
    }

    private static Customer Speaking(Customer customer, Language language)
    {
        customer.LanguageId = language?.Id ?? customer.LanguageId;
        return customer;
    }

    private static HostString? Host(Store store)
    {
        if (store is null)
            return null;

        var named = (store.Hosts ?? string.Empty).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        return new HostString(named ?? new Uri(store.Url).Authority);
    }
}
