using System.Globalization;

namespace Nop.Core.Caching;

public class CacheKey
{
    public CacheKey(string key) => Key = key;

    public string Key { get; protected set; }

    /// <summary>Minutes.</summary>
    public int CacheTime { get; set; } = 60;

    public virtual CacheKey Create(Func<object, object> createCacheKeyParameters, params object[] keyObjects)
    {
        var parameters = keyObjects.Select(createCacheKeyParameters).ToArray();
        return new CacheKey(parameters.Length == 0 ? Key : string.Format(CultureInfo.InvariantCulture, Key, parameters)) { CacheTime = CacheTime };
    }
}
