namespace Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

/// <summary>A shop stores whatever its server calls a zone; we keep IANA ids.</summary>
public static class ZoneIds
{
    /// <summary>Empty when the zone is not known here.</summary>
    public static string Iana(string? id)
    {
        if (string.IsNullOrWhiteSpace(id))
            return "";
        if (TimeZoneInfo.TryConvertWindowsIdToIanaId(id, out var iana))
            return iana;
        return TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) && zone.HasIanaId ? zone.Id : "";
    }
}
