namespace NopCommerce.StandIn.Requests;

internal sealed class DateTimes(DateTimeSettings settings, IWorkContext workContext) : IDateTimeHelper
{
    public TimeZoneInfo DefaultStoreTimeZone => Find(settings.DefaultStoreTimeZoneId) ?? TimeZoneInfo.Utc;

    public Task<DateTime> ConvertToUserTimeAsync(DateTime dt) => ConvertToUserTimeAsync(dt, dt.Kind);

    public async Task<DateTime> ConvertToUserTimeAsync(DateTime dt, DateTimeKind sourceDateTimeKind)
    {
        var utc = sourceDateTimeKind == DateTimeKind.Local ? ConvertToUtcTime(dt, DefaultStoreTimeZone) : DateTime.SpecifyKind(dt, DateTimeKind.Utc);
        return TimeZoneInfo.ConvertTimeFromUtc(utc, await GetCurrentTimeZoneAsync());
    }

    public DateTime ConvertToUtcTime(DateTime dt) => ConvertToUtcTime(dt, dt.Kind);

    public DateTime ConvertToUtcTime(DateTime dt, DateTimeKind sourceDateTimeKind) =>
        sourceDateTimeKind == DateTimeKind.Utc ? DateTime.SpecifyKind(dt, DateTimeKind.Utc) : ConvertToUtcTime(dt, DefaultStoreTimeZone);

    public DateTime ConvertToUtcTime(DateTime dt, TimeZoneInfo sourceTimeZone) =>
        sourceTimeZone.IsInvalidTime(dt) ? dt : TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(dt, DateTimeKind.Unspecified), sourceTimeZone);

    public Task<TimeZoneInfo> GetCustomerTimeZoneAsync(Customer customer) =>
        Task.FromResult((settings.AllowCustomersToSetTimeZone ? Find(customer?.TimeZoneId) : null) ?? DefaultStoreTimeZone);

    public async Task<TimeZoneInfo> GetCurrentTimeZoneAsync() => await GetCustomerTimeZoneAsync(await workContext.GetCurrentCustomerAsync());

    private static TimeZoneInfo Find(string id) =>
        !string.IsNullOrEmpty(id) && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : null;
}
